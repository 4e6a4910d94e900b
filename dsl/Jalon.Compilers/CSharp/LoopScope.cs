using System.Globalization;

namespace Jalon.Compilers.CSharp;

/// <summary>
/// What one loop reads: values that come with the row, values fixed before the first row, and what could not be said on the way. Names in generated
/// code are numbers given here, never a user's.
/// </summary>
internal sealed class LoopScope
{
    private readonly Dictionary<Scalar, string> _inputs = [];
    private readonly List<Scalar> _ordered = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _fixed = [];
    private readonly ParameterList _parameters;

    public LoopScope(ParameterList parameters) => _parameters = parameters;

    /// <summary>The scalars that come with the row, in the order of their columns.</summary>
    public IReadOnlyList<Scalar> Inputs => _ordered;

    /// <summary>Statements that stand before the loop.</summary>
    public IReadOnlyList<string> Fixed => _fixed;

    /// <summary>What C# cannot say.</summary>
    public List<Unsupported> Unsupported { get; } = [];

    /// <summary>Columns computed earlier in the same loop, by name: the local that holds each.</summary>
    public Dictionary<string, string> Computed { get; } = new(StringComparer.Ordinal);

    /// <summary>The local that holds a value of the row.</summary>
    public string Input(Scalar scalar)
    {
        if (_inputs.TryGetValue(scalar, out var name))
            return name;
        name = Number("c", _ordered.Count);
        _inputs.Add(scalar, name);
        _ordered.Add(scalar);
        return name;
    }

    /// <summary>The local that holds what an expression gives, computed once before the loop.</summary>
    public string Constant(string expression)
    {
        if (_names.TryGetValue(expression, out var name))
            return name;
        name = Number("k", _fixed.Count);
        _names.Add(expression, name);
        _fixed.Add($"var {name} = {expression};");
        return name;
    }

    /// <summary>An expression for a parameter's value, as it comes: boxed, or null.</summary>
    public string Parameter(ParameterRef parameter) => $"parameters[{_parameters.PlaceOf(parameter).ToString(CultureInfo.InvariantCulture)}]";

    /// <summary>Notes what cannot be said, and gives an expression that fits in its place.</summary>
    public string Refuse(string what, Scalar scalar)
    {
        Unsupported.Add(new Unsupported(what, scalar.Origin));
        return CSharpText.Constant(null, scalar.Type);
    }

    private static string Number(string letter, int number) => letter + number.ToString(CultureInfo.InvariantCulture);
}
