/** Where the letter's link leads: a page for people, JSON for programs. */
package ru.surguch.notification.api;
