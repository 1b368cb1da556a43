package nl.houvast;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import nl.houvast.kernel.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.util.ClassUtils;

/**
 * Stores every {@link Value} as the value it wraps, so that no module writes mapping code for its
 * identifiers.
 */
@Configuration(proxyBeanMethods = false)
class Storage {

    @Bean
    JdbcCustomConversions conversions() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Value.class));
        var converters = new ArrayList<Object>();
        for (var found : scanner.findCandidateComponents("nl.houvast")) {
            var type =
                    ClassUtils.resolveClassName(
                            Objects.requireNonNull(found.getBeanClassName()), null);
            var column = type.getRecordComponents()[0].getType();
            converters.add(new Write(type, column));
            converters.add(new Read(type, column));
        }
        return new JdbcCustomConversions(converters);
    }

    @WritingConverter
    record Write(Class<?> type, Class<?> column) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, column));
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : ((Value<?>) source).value();
        }
    }

    @ReadingConverter
    record Read(Class<?> type, Class<?> column) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(column, type));
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null
                    ? null
                    : BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), source);
        }
    }
}
