/** The counter: REST for the internet-bank, the back office and whoever came by the link. */
package ru.surguch.request.api;
