/**
 * Runs the whole bank on one machine: the infrastructure, the ceremony, the four services. It knows the services only as
 * programs with addresses and settings.
 */
package ru.surguch.local;
