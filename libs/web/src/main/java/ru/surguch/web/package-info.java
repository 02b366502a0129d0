/**
 * What every desk's counter has in common: the shape of a "no" (problem+json), the roles, and the rule that development
 * keys stay out of production. It knows no noun of any desk.
 */
package ru.surguch.web;
