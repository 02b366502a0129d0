/** A submitted request as the officers see it, from its arrival to the decision; it knows nothing of HTTP or Kafka. */
package ru.surguch.approval.review;
