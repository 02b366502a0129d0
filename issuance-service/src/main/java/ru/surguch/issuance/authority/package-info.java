/** The certification authority itself: its certificates, and which place its key lives in. */
package ru.surguch.issuance.authority;
