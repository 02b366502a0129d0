/** The client's own folder: small files, readable by their owner only, replaced whole. It knows nothing of what they say. */
package ru.surguch.client.home;
