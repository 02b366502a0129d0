/** What the officers' desk can do: open a review, approve or reject the request, take note that it was withdrawn. */
package ru.surguch.approval;
