package ru.surguch.testkit.road.bad.other;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Talks to Kafka past the outbox. */
public class SecondDoorToKafka {
    public Object record() {
        return new ProducerRecord<String, String>("topic", "value");
    }
}
