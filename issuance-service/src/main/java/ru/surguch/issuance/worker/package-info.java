/** The threads that work off what waits to be issued; they know when, never how. */
package ru.surguch.issuance.worker;
