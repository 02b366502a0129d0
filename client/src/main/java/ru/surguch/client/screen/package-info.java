/** What the subscriber reads and is asked, in Russian; it decides nothing. */
package ru.surguch.client.screen;
