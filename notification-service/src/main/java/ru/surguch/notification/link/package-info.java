/** Links, of whose tokens only hashes are kept, and the capability that an open one yields. */
package ru.surguch.notification.link;
