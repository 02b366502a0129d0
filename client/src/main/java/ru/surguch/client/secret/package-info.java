/** PIN codes and passwords: where they come from and what they must be like; they leave neither this machine nor its memory. */
package ru.surguch.client.secret;
