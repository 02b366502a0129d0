/** Where the subscriber's keys live, a token or a folder of files: makes keys, signs with them, keeps their certificates. */
package ru.surguch.client.carrier;
