/** The bank as its subscribers know it. */
package ru.surguch.notification.bank;
