/** What the officers' desk hears from other desks; it only tells the verbs. */
package ru.surguch.approval.events;
