/** A subscriber's request for a certificate: its states, its timeline, and what may be done with it when. */
package ru.surguch.request.request;
