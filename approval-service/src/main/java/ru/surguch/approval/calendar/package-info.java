/** Time as the bank counts it: working days by government decree, opening hours by configuration. It knows no request. */
package ru.surguch.approval.calendar;
