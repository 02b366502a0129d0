/**
 * The subscriber's desk: what it can do, one verb a class. It owns subscribers, their certificates, requests and acts, and
 * asks no other desk.
 */
package ru.surguch.request;
