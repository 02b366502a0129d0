/**
 * The voice: what it can do, one verb a class. It writes to the subscriber and turns the letter's link into a short-lived
 * capability; it knows of a request only its number and a sealed contact.
 */
package ru.surguch.notification;
