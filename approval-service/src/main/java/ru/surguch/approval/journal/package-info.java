/** The append-only record of who did what to a review, and when. */
package ru.surguch.approval.journal;
