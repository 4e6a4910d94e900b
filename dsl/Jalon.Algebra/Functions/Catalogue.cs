using System.Collections.Frozen;

namespace Jalon.Algebra.Functions;

/// <summary>All functions that the language knows. Immutable; a plugin's are added with <see cref="With"/>.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Function> _functions;
    private readonly FrozenDictionary<string, Function> _byName;
    private readonly FrozenDictionary<string, string> _instead;

    private Catalogue(IEnumerable<Function> functions, IEnumerable<KeyValuePair<string, string>> instead)
    {
        _functions = functions.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        _byName = _functions.Values
            .SelectMany(f => f.Aliases.Add(f.Name).Select(name => (Name: name, Function: f)))
            .ToFrozenDictionary(n => n.Name, n => n.Function, StringComparer.Ordinal);
        _instead = instead.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The functions of the language reference's section 8.</summary>
    public static Catalogue Standard { get; } = new(
        [
            .. TextFunctions.All, .. PatternFunctions.All, .. ContactFunctions.All, .. NumberFunctions.All, .. DateFunctions.All,
            .. CalendarFunctions.All, .. ChoiceFunctions.All, .. ConversionFunctions.All, .. OtherFunctions.All, .. AggregateFunctions.All,
            .. WindowFunctions.All, .. OperatorFunctions.All,
        ],
        ReplacedNames.All);

    /// <summary>The functions, by name.</summary>
    public IEnumerable<Function> Functions => _functions.Values.OrderBy(f => f.Name, StringComparer.Ordinal);

    /// <summary>The function of that name or alias, or null.</summary>
    public Function? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>What to write instead of a name that people bring from elsewhere (<c>len</c>, <c>isnull</c>); null for an unknown one. Letter case is ignored.</summary>
    public string? InsteadOf(string name) => _instead.GetValueOrDefault(name);

    /// <summary>All names that people bring from elsewhere, and what to write instead.</summary>
    public IEnumerable<KeyValuePair<string, string>> Foreign => _instead.OrderBy(i => i.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>This catalogue and more functions.</summary>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public Catalogue With(IEnumerable<Function> functions) => new(_functions.Values.Concat(functions), _instead);
}
