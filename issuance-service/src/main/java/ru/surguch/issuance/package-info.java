/**
 * The only desk with a key: what it can do, one verb a class. It believes a decision only by its signature, writes down what
 * it is about to sign, and tells of a certificate only when it is in the register.
 */
package ru.surguch.issuance;
