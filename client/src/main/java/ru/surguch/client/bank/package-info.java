/** The bank as the client sees it: request-service's REST API and the link of the e-mail; it knows nothing of keys and files. */
package ru.surguch.client.bank;
