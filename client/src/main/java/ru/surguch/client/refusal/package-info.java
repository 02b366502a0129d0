/** How the client says no: which rule, and what the subscriber should do. It knows nothing of the rules themselves. */
package ru.surguch.client.refusal;
