package nl.houvast.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    EntryReader entryReader(Words words, Places places) {
        return new EntryReader(words, places::municipality);
    }
}
