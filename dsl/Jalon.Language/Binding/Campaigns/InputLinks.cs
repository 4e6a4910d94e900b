using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>The way back: from the row at the end of a path of links to the input's rows that lead to it.</summary>
internal static class InputLinks
{
    /// <summary>What a row at the end looks like, with the link <c>input</c> where the way back can be said by equalities.</summary>
    public static Schema At(LinkPathValue path, Relation? input)
    {
        var end = Schema.Of(path.Target);
        if (input is null || Pairs(path) is not { IsEmpty: false } pairs)
            return end;
        return end with { Links = [new Link("input", "input", Cardinality.Many, pairs) { Rows = input }] };
    }

    private static ValueList<LinkPair> Pairs(LinkPathValue path)
    {
        if (path.Links.All(l => l.Cardinality == Cardinality.One))
            return [.. path.Target.Key.Select(k => new LinkPair(new ColumnRef(0, Schema.Of(path.Target).Find(k)!), new AttributeRef(0, path.Links, path.Target, path.Target.FindAttribute(k)!)))];
        return path.Links is [{ Also: null } only] ? [.. only.On.Select(p => new LinkPair(p.Far, p.Near))] : [];
    }
}
