/** What a request must prove by itself: the event, or the row, that carries it is not believed. */
package ru.surguch.approval.proof;
