namespace Jalon.Compilers.CSharp;

/// <summary>Compiles values and conditions over the rows of one relation.</summary>
/// <param name="compiler">What makes code of the source.</param>
public sealed class ScalarCompiler(CSharpCompiler compiler)
{
    /// <summary>Columns computed from columns. Scalars see the row at level 0; what looks beyond it is asked for as an input.</summary>
    public Lowered<CompiledScalars> Columns(IReadOnlyList<NamedScalar> columns)
    {
        var writer = new BatchLoopWriter();
        // One column must not see another by its name here: they all stand over the same row.
        var loop = writer.Projection([.. columns.Select((c, place) => new NamedScalar(Hidden(place), c.Value))]);
        return Lower(writer, () => new CompiledScalars(
            [.. columns.Select(c => c.Column)], InputNames.Of(loop.Inputs), writer.Parameters, compiler.Compile(writer.Source).Bind<ProjectionLoop>(loop.Method)));
    }

    /// <summary>The rows for which a condition holds.</summary>
    public Lowered<CompiledPredicate> Predicate(Scalar condition)
    {
        var writer = new BatchLoopWriter();
        var loop = writer.Selection(condition);
        return Lower(writer, () => new CompiledPredicate(
            InputNames.Of(loop.Inputs), writer.Parameters, compiler.Compile(writer.Source).Bind<SelectionLoop>(loop.Method)));
    }

    /// <summary>
    /// A condition over parameters and facts alone (of a gate, a test, a message). What is constant, or one fact that is a truth value, is answered
    /// without compiling.
    /// </summary>
    public Lowered<CompiledCondition> Condition(Scalar condition)
    {
        if (Known(condition) is { } known)
            return new Lowered<CompiledCondition>(new CompiledCondition(known), []);
        var lowered = Predicate(condition);
        if (lowered.Result is not { } predicate)
            return new Lowered<CompiledCondition>(null, lowered.Unsupported);
        return predicate.Inputs.IsEmpty
            ? new Lowered<CompiledCondition>(new CompiledCondition(context => predicate.HoldsWithoutRow(context)), [])
            : new Lowered<CompiledCondition>(null, [.. predicate.Inputs.Select(i => new Unsupported($"{i.Name}: there is no row here", i.Value.Origin))]);
    }

    private static Lowered<T> Lower<T>(BatchLoopWriter writer, Func<T> compile)
        where T : class =>
        writer.Unsupported.Count > 0 ? new Lowered<T>(null, [.. writer.Unsupported]) : new Lowered<T>(compile(), []);

    private static Func<CompileContext, bool>? Known(Scalar condition) => condition switch
    {
        Literal s => _ => s.Value is true,
        ParameterRef s => context => context.Parameters.GetValueOrDefault(s.Name) is true,
        Not s when Known(s.Operand) is { } operand => context => !operand(context),
        AllOf s when All(s.Operands) is { } all => context => all.TrueForAll(holds => holds(context)),
        AnyOf s when All(s.Operands) is { } all => context => all.Exists(holds => holds(context)),
        _ => null,
    };

    private static List<Func<CompileContext, bool>>? All(ValueList<Scalar> operands)
    {
        var known = operands.Select(Known).OfType<Func<CompileContext, bool>>().ToList();
        return known.Count == operands.Count ? known : null;
    }

    private static string Hidden(int place) => "\0" + place.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
