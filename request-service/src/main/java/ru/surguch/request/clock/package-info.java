/** The time by the bank's wall clock. */
package ru.surguch.request.clock;
