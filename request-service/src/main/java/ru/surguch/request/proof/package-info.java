/** What a subscriber proves with a key: that they hold the new one, and that the current one agrees. */
package ru.surguch.request.proof;
