/** What the bank promises and demands for each kind of request: procedures (регламенты) as data, checked at start. */
package ru.surguch.request.procedure;
