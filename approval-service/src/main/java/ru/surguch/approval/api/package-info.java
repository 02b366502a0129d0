/** The officers' desk over HTTP and JSON; it only translates and tells the verbs. */
package ru.surguch.approval.api;
