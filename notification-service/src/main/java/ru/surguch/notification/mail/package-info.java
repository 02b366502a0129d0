/** The bank's mail server and what a letter says; the only place where the contact is unsealed. */
package ru.surguch.notification.mail;
