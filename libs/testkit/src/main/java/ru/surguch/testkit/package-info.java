/**
 * What a service's tests stand on: real servers, tokens, mail, topics, and the rules of the road. It knows no service.
 */
package ru.surguch.testkit;
