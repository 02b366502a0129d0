/** Letters and how far they got. It does not know how mail is sent. */
package ru.surguch.notification.letter;
