/** Whom the bank knows: the subscriber's record, and the numbers by which organisations are told apart. */
package ru.surguch.request.subscriber;
