using System.Globalization;
using System.Text;

namespace Jalon.Compilers.CSharp;

/// <summary>
/// Writes loops over columns, each a method of one generated class. Names in the source are numbers; parameters, zone and instant come in from
/// outside: so the source, and with it the cached assembly, depends on what is computed alone.
/// </summary>
internal sealed class BatchLoopWriter
{
    private const string VectorType = "global::Jalon.Compilers.CSharp.Batches.Vector";
    private const string Context = "object[] parameters, global::Jalon.Compilers.CompileContext context";

    private readonly StringBuilder _methods = new();
    private readonly List<Unsupported> _unsupported = [];
    private readonly List<Loop> _loops = [];

    /// <summary>What the loops read beside rows.</summary>
    public ParameterList Parameters { get; } = new();

    /// <summary>What C# cannot say, of all loops so far.</summary>
    public IReadOnlyList<Unsupported> Unsupported => _unsupported;

    /// <summary>Whether there is anything to compile.</summary>
    public bool IsEmpty => _loops.Count == 0;

    /// <summary>The whole source for people to read.</summary>
    public string Readable => IsEmpty ? "" : ReadableSource.Of(Source, _loops);

    /// <summary>The whole source.</summary>
    public string Source => $"public static class {GeneratedAssembly.ClassName}\n{{\n{_methods}}}\n";

    /// <summary>A loop that computes columns; each may name those before it.</summary>
    public Loop Projection(IReadOnlyList<NamedScalar> columns)
    {
        var scope = new LoopScope(Parameters);
        var scalars = new ScalarWriter(scope);
        var body = new StringBuilder();
        for (var place = 0; place < columns.Count; place++)
        {
            var (type, local) = (columns[place].Value.Type, Number("d", place));
            body.Append(CultureInfo.InvariantCulture, $"{CSharpText.Nullable(type)} {local} = {scalars.Value(columns[place].Value)};\n");
            body.Append(CultureInfo.InvariantCulture, $"f{place}[row] = {local} == null;\n");
            body.Append(CultureInfo.InvariantCulture, $"w{place}[row] = {local}{(CSharpText.IsReference(type) ? "" : ".GetValueOrDefault()")};\n");
            scope.Computed[columns[place].Name] = local;
        }

        var outputs = columns.Select(c => c.Value.Type).ToValueList();
        var before = string.Concat(outputs.Select((type, place) => Arrays("outputs", "o", "w", "f", type, place)));
        return Method($"void {{0}}({VectorType}[] inputs, {Context}, {VectorType}[] outputs, int count)", scope, before, body.ToString(), "", outputs);
    }

    /// <summary>A loop that finds the rows for which a condition holds.</summary>
    public Loop Selection(Scalar condition)
    {
        var scope = new LoopScope(Parameters);
        var test = new ScalarWriter(scope).Condition(condition);
        return Method(
            $"int {{0}}({VectorType}[] inputs, {Context}, int[] selected, int count)",
            scope, "var found = 0;\n", $"if ({test}) selected[found++] = row;\n", "return found;\n", []);
    }

    private Loop Method(string signature, LoopScope scope, string before, string body, string after, ValueList<DataType> outputs)
    {
        var name = Number("M", _loops.Count);
        _unsupported.AddRange(scope.Unsupported);
        _methods.Append("public static ").AppendFormat(CultureInfo.InvariantCulture, signature, name).Append("\n{\n");
        foreach (var line in scope.Fixed)
            _methods.Append(line).Append('\n');
        for (var place = 0; place < scope.Inputs.Count; place++)
            _methods.Append(Arrays("inputs", "i", "v", "e", scope.Inputs[place].Type, place));
        _methods.Append(before).Append("for (var row = 0; row < count; row++)\n{\n");
        for (var place = 0; place < scope.Inputs.Count; place++)
            _methods.Append(Value(scope.Inputs[place].Type, place));
        _methods.Append(body).Append("}\n").Append(after).Append("}\n");
        var loop = new Loop(name, [.. scope.Inputs], outputs);
        _loops.Add(loop);
        return loop;
    }

    private static string Arrays(string from, string vector, string values, string flags, DataType type, int place) => string.Create(
        CultureInfo.InvariantCulture,
        $"var {vector}{place} = ({VectorType}<{CSharpText.Plain(type)}>){from}[{place}]; var {values}{place} = {vector}{place}.Values; var {flags}{place} = {vector}{place}.Empty;\n");

    private static string Value(DataType type, int place) => CSharpText.IsReference(type)
        ? string.Create(CultureInfo.InvariantCulture, $"var c{place} = v{place}[row];\n")
        : string.Create(CultureInfo.InvariantCulture, $"var c{place} = e{place}[row] ? null : ({CSharpText.Nullable(type)})v{place}[row];\n");

    private static string Number(string letter, int number) => letter + number.ToString(CultureInfo.InvariantCulture);
}
