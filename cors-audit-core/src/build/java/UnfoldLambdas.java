import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Replaces what a JVM would otherwise make at its first use, in each run anew: lambdas, and the
 * equals, hashCode and toString of records. A linter lives for a fraction of a second, of which
 * making some 400 of them took a quarter. The classes are changed in place, before the tests run.
 *
 * <p>All lambdas of one class share one class, which knows by a number which of them it stands for.
 */
final class UnfoldLambdas {
  private static final int VERSION = Opcodes.ASM9;
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Method CONSTRUCTOR = Method.getMethod("void <init> ()");
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  /** The members to be added to each nest, by the nest's host: only they may call what is private. */
  private final Map<String, Set<String>> nests = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    new UnfoldLambdas().unfold(Path.of(arguments[0]));
  }

  private void unfold(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      byte[] original = Files.readAllBytes(file);
      Unfolding unfolding = new Unfolding();
      byte[] changed = rewritten(original, unfolding);
      if (unfolding.happened()) {
        Files.write(file, changed);
      }
      if (unfolding.lambdas != null) {
        String name = unfolding.lambdas.name;
        Files.write(folder.resolve(name + ".class"), unfolding.lambdas.bytes(unfolding.nestHost));
        nests.computeIfAbsent(unfolding.nestHost, host -> new TreeSet<>()).add(name);
      }
    }
    for (Map.Entry<String, Set<String>> nest : nests.entrySet()) {
      Path host = folder.resolve(nest.getKey() + ".class");
      Files.write(host, withMembers(Files.readAllBytes(host), nest.getValue()));
    }
  }

  private static byte[] rewritten(byte[] original, Unfolding unfolding) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(0);
    unfolding.to(writer);
    reader.accept(unfolding, 0);
    return writer.toByteArray();
  }

  private static byte[] withMembers(byte[] original, Set<String> members) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(0);
    Set<String> missing = new TreeSet<>(members);
    reader.accept(
        new ClassVisitor(VERSION, writer) {
          @Override
          public void visitNestMember(String member) {
            missing.remove(member);
            super.visitNestMember(member);
          }

          @Override
          public void visitEnd() {
            missing.forEach(super::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Rewrites one class, and keeps what has to be added beside it. */
  private static final class Unfolding extends ClassVisitor {
    private final Map<String, RecordMethod> methods = new LinkedHashMap<>();
    private LambdaClass lambdas;
    private String self = "";
    private String nestHost = "";
    private boolean isInterface;

    Unfolding() {
      super(VERSION);
    }

    void to(ClassVisitor writer) {
      cv = writer;
    }

    boolean happened() {
      return lambdas != null || !methods.isEmpty();
    }

    @Override
    public void visit(
        int version, int access, String name, String generic, String parent, String[] interfaces) {
      self = name;
      nestHost = name;
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      super.visit(version, access, name, generic, parent, interfaces);
    }

    @Override
    public void visitNestHost(String host) {
      nestHost = host;
      super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String generic, String[] thrown) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, generic, thrown);
      return new MethodVisitor(VERSION, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String shape, Handle bootstrap, Object... parts) {
          if (bootstrap.getOwner().equals(LAMBDAS) && bootstrap.getName().equals("metafactory")) {
            lambda(called, shape, parts).call(this);
          } else if (bootstrap.getOwner().equals(RECORDS)) {
            Type owner = Type.getObjectType(self);
            RecordMethod method = new RecordMethod(owner, called, shape, parts);
            methods.put(called, method);
            visitMethodInsn(Opcodes.INVOKESTATIC, self, method.name(), shape, isInterface);
          } else {
            super.visitInvokeDynamicInsn(called, shape, bootstrap, parts);
          }
        }
      };
    }

    private Lambda lambda(String called, String shape, Object[] parts) {
      if (lambdas == null) {
        lambdas = new LambdaClass(self + "$$Lambdas");
      }
      Method method = new Method(called, ((Type) parts[0]).getDescriptor());
      return lambdas.add(method, shape, (Handle) parts[1]);
    }

    @Override
    public void visitEnd() {
      methods.values().forEach(method -> method.write(cv));
      super.visitEnd();
    }
  }

  /** One lambda: a number among those with the same method, what it captures, what it calls. */
  private record Lambda(String home, Method method, int number, String shape, Handle body) {

    /** Replaces the instruction that would have made it. */
    void call(MethodVisitor code) {
      code.visitMethodInsn(Opcodes.INVOKESTATIC, home, maker(), shape, false);
    }

    String maker() {
      return "make$" + method.getName() + number;
    }
  }

  /** A class that stands for all lambdas of one class. */
  private static final class LambdaClass {
    private final String name;
    private final Type self;
    private final Map<Method, List<Lambda>> lambdas = new LinkedHashMap<>();

    LambdaClass(String name) {
      this.name = name;
      this.self = Type.getObjectType(name);
    }

    Lambda add(Method method, String shape, Handle body) {
      List<Lambda> same = lambdas.computeIfAbsent(method, m -> new ArrayList<>());
      Lambda lambda = new Lambda(name, method, same.size(), shape, body);
      same.add(lambda);
      return lambda;
    }

    private Stream<Lambda> all() {
      return lambdas.values().stream().flatMap(List::stream);
    }

    byte[] bytes(String nestHost) {
      ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
      int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
      String[] interfaces =
          all()
              .map(lambda -> Type.getReturnType(lambda.shape()).getInternalName())
              .distinct()
              .toArray(String[]::new);
      out.visit(Opcodes.V17, access, name, null, OBJECT.getInternalName(), interfaces);
      out.visitNestHost(nestHost);
      out.visitField(Opcodes.ACC_PRIVATE, "number", "I", null, null).visitEnd();
      for (int i = 0; i < captured(); i++) {
        out.visitField(Opcodes.ACC_PRIVATE, "captured" + i, OBJECT.getDescriptor(), null, null)
            .visitEnd();
      }
      constructor(out);
      all().forEach(lambda -> maker(out, lambda));
      lambdas.forEach((method, each) -> body(out, method, each));
      out.visitEnd();
      return out.toByteArray();
    }

    private int captured() {
      return all()
          .mapToInt(lambda -> Type.getArgumentTypes(lambda.shape()).length)
          .max()
          .orElse(0);
    }

    private static void constructor(ClassWriter out) {
      GeneratorAdapter code = new GeneratorAdapter(0, CONSTRUCTOR, null, null, out);
      code.loadThis();
      code.invokeConstructor(OBJECT, CONSTRUCTOR);
      code.returnValue();
      code.endMethod();
    }

    private void maker(ClassWriter out, Lambda lambda) {
      Method method = new Method(lambda.maker(), lambda.shape());
      GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, method, null, null, out);
      code.newInstance(self);
      code.dup();
      code.invokeConstructor(self, CONSTRUCTOR);
      code.dup();
      code.push(lambda.number());
      code.putField(self, "number", Type.INT_TYPE);
      Type[] captured = method.getArgumentTypes();
      for (int i = 0; i < captured.length; i++) {
        code.dup();
        code.loadArg(i);
        code.valueOf(captured[i]);
        code.putField(self, "captured" + i, OBJECT);
      }
      code.returnValue();
      code.endMethod();
    }

    private void body(ClassWriter out, Method method, List<Lambda> each) {
      GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, out);
      Label[] labels = each.stream().map(lambda -> code.newLabel()).toArray(Label[]::new);
      if (labels.length > 1) {
        code.loadThis();
        code.getField(self, "number", Type.INT_TYPE);
        code.visitTableSwitchInsn(0, labels.length - 1, labels[0], labels);
      }
      for (Lambda lambda : each) {
        code.mark(labels[lambda.number()]);
        branch(code, lambda);
      }
      code.endMethod();
    }

    private void branch(GeneratorAdapter code, Lambda lambda) {
      Handle body = lambda.body();
      Type owner = Type.getObjectType(body.getOwner());
      boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      if (makes) {
        code.newInstance(owner);
        code.dup();
      }
      List<Type> parameters = parameters(body);
      int captured = Type.getArgumentTypes(lambda.shape()).length;
      for (int i = 0; i < captured; i++) {
        code.loadThis();
        code.getField(self, "captured" + i, OBJECT);
        convert(code, OBJECT, parameters.get(i));
      }
      Type[] given = lambda.method().getArgumentTypes();
      for (int i = 0; i < given.length; i++) {
        code.loadArg(i);
        convert(code, given[i], parameters.get(captured + i));
      }
      code.visitMethodInsn(
          opcode(body), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
      convert(code, makes ? owner : Type.getReturnType(body.getDesc()), lambda.method().getReturnType());
      code.returnValue();
    }

    private static List<Type> parameters(Handle body) {
      List<Type> parameters = new ArrayList<>();
      boolean hasReceiver =
          body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL;
      if (hasReceiver) {
        parameters.add(Type.getObjectType(body.getOwner()));
      }
      parameters.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
      return parameters;
    }

    private static int opcode(Handle body) {
      return switch (body.getTag()) {
        case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
        case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
        // What is private in the same nest is called like what is not.
        default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      };
    }

    /** Converts what is on the stack as {@code LambdaMetafactory} describes. */
    private static void convert(GeneratorAdapter code, Type from, Type to) {
      if (to.getSort() == Type.VOID) {
        drop(code, from);
      } else if (isPrimitive(from) && isPrimitive(to)) {
        code.cast(from, to);
      } else if (isPrimitive(from)) {
        code.valueOf(from);
      } else if (isPrimitive(to)) {
        code.unbox(to);
      } else if (!to.equals(from)) {
        code.checkCast(to);
      }
    }

    private static void drop(GeneratorAdapter code, Type unwanted) {
      if (unwanted.getSize() == 2) {
        code.pop2();
      } else if (unwanted.getSize() == 1) {
        code.pop();
      }
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** One of a record's own three methods. */
  private record RecordMethod(Type owner, String called, String shape, Object[] parts) {
    private static final Type OBJECTS = Type.getType(java.util.Objects.class);
    private static final Type TEXT = Type.getType(StringBuilder.class);

    String name() {
      return "record$" + called;
    }

    void write(ClassVisitor out) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      MethodVisitor plain = out.visitMethod(access, name(), shape, null, null);
      GeneratorAdapter code = new GeneratorAdapter(plain, access, name(), shape);
      switch (called) {
        case "equals" -> equality(code, plain);
        case "hashCode" -> hash(code);
        default -> text(code);
      }
      code.returnValue();
      // Enough for all three: two wide values, the text under construction, and a constant.
      code.visitMaxs(6, 3);
      code.visitEnd();
    }

    private List<Handle> components() {
      return Stream.of(parts).skip(2).map(Handle.class::cast).toList();
    }

    private void load(GeneratorAdapter code, int argument, Handle component) {
      code.loadArg(argument);
      code.checkCast(owner);
      code.getField(owner, component.getName(), Type.getType(component.getDesc()));
    }

    private void equality(GeneratorAdapter code, MethodVisitor plain) {
      Label differs = code.newLabel();
      code.loadArg(1);
      code.instanceOf(owner);
      code.ifZCmp(GeneratorAdapter.EQ, differs);
      for (Handle component : components()) {
        load(code, 0, component);
        load(code, 1, component);
        jumpUnlessEqual(code, Type.getType(component.getDesc()), differs);
      }
      code.push(true);
      code.returnValue();
      code.mark(differs);
      plain.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      code.push(false);
    }

    private static void jumpUnlessEqual(GeneratorAdapter code, Type type, Label differs) {
      if (!isPrimitive(type)) {
        code.invokeStatic(OBJECTS, Method.getMethod("boolean equals (Object, Object)"));
        code.ifZCmp(GeneratorAdapter.EQ, differs);
      } else if (type.getSort() <= Type.INT) {
        code.ifICmp(GeneratorAdapter.NE, differs);
      } else {
        Type[] two = {type, type};
        code.invokeStatic(boxed(type), new Method("compare", Type.INT_TYPE, two));
        code.ifZCmp(GeneratorAdapter.NE, differs);
      }
    }

    private void hash(GeneratorAdapter code) {
      code.push(0);
      for (Handle component : components()) {
        Type type = Type.getType(component.getDesc());
        code.push(31);
        code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
        load(code, 0, component);
        Type[] given = {isPrimitive(type) ? type : OBJECT};
        Type home = isPrimitive(type) ? boxed(type) : OBJECTS;
        code.invokeStatic(home, new Method("hashCode", Type.INT_TYPE, given));
        code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
      }
    }

    private void text(GeneratorAdapter code) {
      String name = owner.getClassName().replaceAll(".*[.$]", "");
      code.newInstance(TEXT);
      code.dup();
      code.invokeConstructor(TEXT, CONSTRUCTOR);
      String separator = name + "[";
      for (Handle component : components()) {
        code.push(separator + component.getName() + "=");
        append(code);
        load(code, 0, component);
        code.valueOf(Type.getType(component.getDesc()));
        append(code);
        separator = ", ";
      }
      code.push(components().isEmpty() ? name + "[]" : "]");
      append(code);
      code.invokeVirtual(TEXT, Method.getMethod("String toString ()"));
    }

    private static void append(GeneratorAdapter code) {
      code.invokeVirtual(TEXT, Method.getMethod("StringBuilder append (Object)"));
    }

    private static Type boxed(Type primitive) {
      return Type.getType(
          switch (primitive.getSort()) {
            case Type.BOOLEAN -> Boolean.class;
            case Type.CHAR -> Character.class;
            case Type.BYTE -> Byte.class;
            case Type.SHORT -> Short.class;
            case Type.INT -> Integer.class;
            case Type.LONG -> Long.class;
            case Type.FLOAT -> Float.class;
            default -> Double.class;
          });
    }
  }
}
