/**
 * The subscribers' certificates as this desk sees them: which one is current on which carrier, who may have issued it, and
 * which keys were seen before.
 */
package ru.surguch.request.certificate;
