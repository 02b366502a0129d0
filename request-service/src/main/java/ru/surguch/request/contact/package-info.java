/** E-mail and phone on their way to the desks that need them, readable by nobody else. */
package ru.surguch.request.contact;
