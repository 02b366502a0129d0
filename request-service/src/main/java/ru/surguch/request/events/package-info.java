/** What this desk hears: decisions, certificates and deliveries. */
package ru.surguch.request.events;
