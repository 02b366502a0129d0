/** One renewal from the new key to the saved certificate, as far as it has got; it knows neither options nor screen. */
package ru.surguch.client.renewal;
