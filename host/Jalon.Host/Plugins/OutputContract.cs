using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;
using Jalon.Sdk;

namespace Jalon.Host.Plugins;

/// <summary>Whether a plugin keeps its word about its outputs: in themselves, and from the check of a campaign to its run.</summary>
/// <param name="plugin">Which plugin.</param>
/// <param name="member">What was asked of it.</param>
public sealed class OutputContract(PluginIdentity plugin, string member)
{
    /// <summary>Demands outputs with names of their own, at most one of them main.</summary>
    /// <exception cref="PluginFaultException">They are not so.</exception>
    public void DemandSound(IReadOnlyList<ShapeOutput> outputs)
    {
        if (outputs.FirstOrDefault(o => o.Name.Length == 0 || o.Name.Any(c => c == '.' || char.IsControl(c))) is { } unnamed)
            throw Fault($"gave an output named '{unnamed.Name}', which is no name");
        if (outputs.GroupBy(o => o.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Fault($"gave two outputs named '{twice.Key}'");
        if (outputs.Count(o => o.Main) > 1)
            throw Fault($"gave more than one main output: {string.Join(", ", outputs.Where(o => o.Main).Select(o => o.Name))}");
    }

    /// <summary>Demands that what a task gives is what the campaign was checked with: outputs, key and columns.</summary>
    /// <param name="declared">The outputs as checked.</param>
    /// <param name="emitted">The outputs as given now.</param>
    /// <exception cref="PluginFaultException">They differ.</exception>
    public void DemandSame(IReadOnlyList<ShapeOutput> declared, IReadOnlyList<ShapeOutput> emitted)
    {
        foreach (var output in declared)
            DemandSame(output, emitted.FirstOrDefault(e => e.Name == output.Name) ?? throw Fault($"declared output '{output.Name}' and did not give it"));
        if (emitted.FirstOrDefault(e => declared.All(d => d.Name != e.Name)) is { } extra)
            throw Fault($"gave output '{extra.Name}' and had not declared it");
    }

    /// <summary>Demands a way back over an output that there is, with a bound.</summary>
    /// <exception cref="PluginFaultException">It is not so.</exception>
    public void DemandSound([NotNull] Jump? jump, IReadOnlyList<ShapeOutput> outputs)
    {
        if (jump is null)
            throw Fault("gave no way back");
        DemandDeclared([jump.Output], outputs);
        if (jump.Times < 1)
            throw Fault(string.Create(CultureInfo.InvariantCulture, $"leads back {jump.Times} times; a way back has a bound of at least 1"));
    }

    /// <summary>Demands books over inputs and outputs that there are, with at most one cause for what is left over.</summary>
    /// <exception cref="PluginFaultException">They are not so.</exception>
    public void DemandSound(Books books, ShapeInputs inputs, IReadOnlyList<ShapeOutput> outputs)
    {
        if (books.In.FirstOrDefault(t => !inputs.Relations.ContainsKey(t.ToString())) is { } unknown)
            throw Fault($"accounts for '{unknown}', which is not among its inputs");
        if (books.Out.FirstOrDefault(o => outputs.All(d => d.Name != o)) is { } missing)
            throw Fault($"accounts for output '{missing}' and declared {string.Join(", ", outputs.Select(d => d.Name))}");
        if (books.Dropped.Count(c => c.Rows is null) > 1)
            throw Fault($"gave more than one cause without rows: {string.Join(", ", books.Dropped.Where(c => c.Rows is null).Select(c => c.Name))}");
    }

    /// <summary>Demands that outputs that were chosen by name were declared.</summary>
    /// <exception cref="PluginFaultException">One was not.</exception>
    public void DemandDeclared(IEnumerable<string> chosen, IReadOnlyList<ShapeOutput> declared)
    {
        if (chosen.FirstOrDefault(c => declared.All(d => d.Name != c)) is { } unknown)
            throw Fault($"chose output '{unknown}' and declared {string.Join(", ", declared.Select(d => d.Name))}");
    }

    private void DemandSame(ShapeOutput declared, ShapeOutput emitted)
    {
        var (before, now) = (declared.Rows.Schema, emitted.Rows.Schema);
        if (before.Dimension != now.Dimension)
            throw Fault($"declared rows of {Name(before)} and gave rows of {Name(now)}", declared.Name);
        if (before.Key != now.Key)
            throw Fault($"declared the key {string.Join("+", before.Key)} and gave {string.Join("+", now.Key)}", declared.Name);
        foreach (var column in before.Columns)
        {
            if (now.Find(column.Name) is not { } given)
                throw Fault($"declared column '{column.Name}' and did not give it", declared.Name);
            if (given.Type != column.Type)
                throw Fault($"declared column '{column.Name}' as {column.Type} and gave {given.Type}", declared.Name);
        }

        if (now.Columns.FirstOrDefault(c => before.Find(c.Name) is null) is { } extra)
            throw Fault($"gave column '{extra.Name}' and had not declared it", declared.Name);
    }

    private static string Name(Schema schema) => schema.Dimension?.Name ?? "no dimension";

    private PluginFaultException Fault(string what, string? output = null) =>
        new(plugin, output is null ? member : $"{member}, output '{output}'", what);
}
