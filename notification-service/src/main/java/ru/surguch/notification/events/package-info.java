/** What sets this desk in motion: facts of other desks, each once to its verb, and letters that are due. */
package ru.surguch.notification.events;
