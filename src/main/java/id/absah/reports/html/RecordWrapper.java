package id.absah.reports.html;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets templates read the components of our records and nothing else of any object. */
final class RecordWrapper extends DefaultObjectWrapper {
  private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

  RecordWrapper() {
    super(freemarker.template.Configuration.VERSION_2_3_35);
    setIterableSupport(true);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    if (value instanceof Record row) {
      return new RecordModel(row, accessors.computeIfAbsent(row.getClass(), RecordWrapper::of));
    }
    throw new TemplateModelException("Not for templates: " + value.getClass());
  }

  private static Map<String, Method> of(Class<?> type) {
    Map<String, Method> methods = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      methods.put(component.getName(), accessor);
    }
    return methods;
  }

  private final class RecordModel implements TemplateHashModel {
    private final Record row;
    private final Map<String, Method> methods;

    RecordModel(Record row, Map<String, Method> methods) {
      this.row = row;
      this.methods = methods;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      Method method = methods.get(name);
      if (method == null) {
        throw new TemplateModelException(row.getClass() + " has no " + name);
      }
      try {
        Object value = method.invoke(row);
        return value instanceof String text ? new SimpleScalar(text) : wrap(value);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException("Cannot read " + name, e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
