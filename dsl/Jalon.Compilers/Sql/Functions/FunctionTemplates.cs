using System.Collections.Frozen;

using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Functions;

/// <summary>What a dialect says for each scalar function, by the catalogue's name. Immutable.</summary>
public sealed class FunctionTemplates
{
    private readonly FrozenDictionary<string, FunctionTemplate> _templates;

    /// <summary>The given templates.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public FunctionTemplates(IEnumerable<KeyValuePair<string, FunctionTemplate>> templates) =>
        _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names that have a template.</summary>
    public IEnumerable<string> Names => _templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>The template of that name, or null.</summary>
    public FunctionTemplate? Find(string function) => _templates.GetValueOrDefault(function);

    /// <summary>These templates with others in place of, or beside them: how a dialect overrides the general ones.</summary>
    public FunctionTemplates With(IEnumerable<KeyValuePair<string, FunctionTemplate>> overrides)
    {
        var all = _templates.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, template) in overrides)
            all[name] = template;
        return new FunctionTemplates(all);
    }

    /// <summary>These templates, each made another.</summary>
    public FunctionTemplates Each(Func<FunctionTemplate, FunctionTemplate> made) =>
        new(_templates.Select(t => KeyValuePair.Create(t.Key, made(t.Value))));

    /// <summary>An entry made of a text.</summary>
    public static KeyValuePair<string, FunctionTemplate> Entry(string function, string template, Binding strength = Binding.Primary) =>
        new(function, FunctionTemplate.Of(template, strength));

    /// <summary>An entry made of code, for what depends on types, constants or the zone.</summary>
    public static KeyValuePair<string, FunctionTemplate> Entry(
        string function, Func<Call, ValueList<SqlExpression>, WriterContext, SqlExpression?> write) => new(function, new FunctionTemplate(write));

    /// <summary>An entry for what the dialect cannot say, and why.</summary>
    public static KeyValuePair<string, FunctionTemplate> Cannot(string function, string because) => new(function, FunctionTemplate.Cannot(because));
}
