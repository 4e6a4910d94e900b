using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Formatting;

/// <summary>What the tree says about the tokens: which groups begin where, before which tokens a group breaks, how many blanks stand before each.</summary>
internal sealed class Layout
{
    private readonly Dictionary<int, int> indexes = [];
    private readonly int[] comments;
    private readonly int[] breaks;
    private readonly int[] widths;
    private readonly Dictionary<int, List<Group>> groups = [];
    private readonly Dictionary<int, Group> separators = [];
    private readonly Dictionary<int, (Group Within, int Columns)> pads = [];

    public Layout(Node tree, IReadOnlyList<Token> tokens)
    {
        Tokens = tokens;
        comments = new int[tokens.Count + 1];
        breaks = new int[tokens.Count + 1];
        for (var index = 0; index < tokens.Count; index++)
        {
            indexes[tokens[index].Start] = index;
            comments[index + 1] = comments[index] + (tokens[index].HasCommentBefore ? 1 : 0);
            breaks[index + 1] = breaks[index] + (tokens[index].IsFirstOfLine ? 1 : 0);
        }

        indexes[tokens[^1].Start] = tokens.Count - 1;
        Spaces = Spacing.Of(tree, tokens, indexes);
        widths = new int[tokens.Count];
        for (var index = 0; index < tokens.Count; index++)
            widths[index] = (index == 0 ? 0 : widths[index - 1] + Spaces[index]) + tokens[index].End - tokens[index].Start;

        foreach (var node in tree.Descendants()) Lay(node);
        foreach (var declaration in (tree as FileNode)?.Declarations ?? []) Declare(declaration);
    }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The blanks before each token where no line breaks there.</summary>
    public IReadOnlyList<int> Spaces { get; }

    /// <summary>The first tokens of the declarations of a file; true where a blank line has to stand before one.</summary>
    public Dictionary<int, bool> Declarations { get; } = [];

    /// <summary>The groups that begin with a token, the outermost first.</summary>
    public IReadOnlyList<Group> BeginningAt(int index) => groups.TryGetValue(index, out var found) ? found : [];

    /// <summary>The group that breaks before a token; null for none.</summary>
    public Group? BreakingAt(int index) => separators.GetValueOrDefault(index);

    /// <summary>The blanks to add before a token where the group around it stands over several lines.</summary>
    public int PadAt(int index) => pads.TryGetValue(index, out var pad) && pad.Within.IsBroken ? pad.Columns : 0;

    /// <summary>The columns from the first to the last token where no line breaks between, with the signs that cling to the last.</summary>
    public int FlatWidth(int first, int last)
    {
        while (last + 1 < Tokens.Count && Tokens[last + 1].Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.Comma) last++;
        return widths[last] - widths[first] + Tokens[first].End - Tokens[first].Start;
    }

    private void Lay(Node node)
    {
        switch (node)
        {
            case PipelineNode pipeline:
                Add([.. pipeline.Lets.Select(Start), .. Of(pipeline.Source, source => Start(source) - 1), .. pipeline.Clauses.Select(Start)], pipeline.Span.End);
                break;
            case DeriveNode derive: Bindings(derive.Bindings); break;
            case SelectNode select: Bindings(select.Bindings); break;
            case GroupNode group:
                Bindings(group.By);
                Bindings(group.Derive);
                break;
            case ListNode list: Add([.. list.Items.Select(Start)], list.Span.End); break;
            case RecordNode record: Add([.. record.Fields.Select(Start)], record.Span.End); break;
            case LogicNode logic: Add([IndexAt(logic.Span.Start), .. logic.Terms.Skip(1).Select(Before)], logic.Span.End); break;
            case ChainNode chain: Add([IndexAt(chain.Span.Start), .. chain.Steps.Select(step => IndexAt(step.OperatorSpan.Start))], chain.Span.End); break;
            case CaseNode cases:
                Add([IndexAt(cases.Span.Start), .. cases.Branches.Skip(1).Select(Start), .. Of(cases.Else, Before), LastBefore(cases.Span.End)], cases.Span.End);
                break;
            case CallNode call: Call(call); break;
        }
    }

    private void Call(CallNode call)
    {
        var parts = call.Arguments.Select(Start).ToList();
        if (call.Where is { } where) parts.Add(Before(where));
        if (call.OrderBy.Count > 0) parts.Add(Before(call.OrderBy[0].Value) - 1);
        if (call.Limit is { } limit) parts.Add(Before(limit));
        if (call.Select.Count > 0) parts.Add(Start(call.Select[0]) - 1);
        var end = call.Over is { } over ? Tokens[IndexAt(over.Span.Start) - 1].End : call.Span.End;
        Add([.. parts], end);
        Bindings(call.Select);
    }

    private void Bindings(IReadOnlyList<BindingNode> bindings)
    {
        if (bindings.Count < 2) return;
        var group = Add([.. bindings.Select(Start)], bindings[^1].Span.End)!;
        Align(group, [.. bindings.Where(binding => binding.Name is not null).Select(binding => Start(binding) + 1)]);
    }

    // A file's declarations and what stands between their braces, whose indentation is known by their depth alone.
    private void Declare(DeclarationNode declaration)
    {
        var first = IndexAt(declaration.Span.Start);
        Declarations[first] = Declarations.Count > 0 && !(declaration is LetNode && Tokens[first - 1].Kind == TokenKind.CloseParenthesis);
        switch (declaration)
        {
            case EntityNode entity: Block(entity, entity.Forms, null); break;
            case CampaignNode campaign: Block(campaign, [.. campaign.Children().Where(child => child is ActivityNode or FormNode)], null); break;
            case TestNode test: Block(test, test.Forms, null); break;
        }
    }

    // Within: the column of the block around it; null for a declaration, which has none.
    private bool Block(Node block, IReadOnlyList<Node> members, int? within)
    {
        var close = LastBefore(block.Span.End);
        var open = members.Count > 0 ? Start(members[0]) - 1 : close - 1;
        var (line, column) = LineOf(IndexAt(block.Span.Start), open, within);
        var group = new Group
        {
            First = open,
            Last = close,
            IsBlock = true,
            WasBroken = Any(breaks, open, close) || Any(comments, open, close) || column + FlatWidth(line, close) > Formatter.Width,
        };
        if (!groups.TryGetValue(open, out var list)) groups[open] = list = [];
        list.Insert(0, group);
        foreach (var member in members) separators[Start(member)] = group;
        separators[close] = group;

        var flat = members.Select(member => member switch
        {
            ActivityNode activity => Block(activity, activity.Forms, column),
            BlockNode inner => Block(inner, inner.Forms, column),
            _ => false,
        }).ToArray();
        AlignSettings(group, members);
        AlignBlocks(group, members, flat, column + Printer.Indent);
        return !group.WasBroken;
    }

    // The first token of the line that a block's brace stands on, and the column where that line begins: a comment in the head breaks it, and what follows
    // is set in as the printer sets it in.
    private (int First, int Column) LineOf(int head, int open, int? within)
    {
        var (line, column) = (head, within is { } around ? around + Printer.Indent : 0);
        for (var index = head + 1; index <= open; index++)
        {
            if (Tokens[index].HasCommentBefore)
                (line, column) = (index, within is { } block ? block + Printer.ContinuedInBlock : column + Printer.Continued);
        }

        return (line, column);
    }

    private void AlignSettings(Group group, IReadOnlyList<Node> members)
    {
        foreach (var run in Runs(members, (_, member) => member is SettingNode ? "=" : null)) Align(group, [.. run.Select(index => Start(members[index]) + 1)]);
    }

    // Blocks of one word, one line each and no title have their braces below each other.
    private void AlignBlocks(Group group, IReadOnlyList<Node> members, bool[] flat, int column)
    {
        foreach (var run in Runs(members, (index, member) => member is BlockNode { Title: null } block && flat[index] ? block.Word.Text : null))
        {
            var blocks = run.Select(index => (BlockNode)members[index]).ToArray();
            var opens = blocks.Select(block => block.Forms.Count > 0 ? Start(block.Forms[0]) - 1 : LastBefore(block.Span.End) - 1).ToArray();
            var heads = blocks.Select((block, index) => FlatWidth(Start(block), opens[index] - 1)).ToArray();
            var whole = blocks.Select((block, index) => FlatWidth(Start(block), LastBefore(block.Span.End)) + heads.Max() - heads[index]);
            if (whole.Any(width => column + width > Formatter.Width)) continue;
            for (var index = 0; index < opens.Length; index++) pads[opens[index]] = (group, heads.Max() - heads[index]);
        }
    }

    // Neighbours of one kind on adjacent lines: a blank line or a comment between two of them ends a run.
    private IEnumerable<IReadOnlyList<int>> Runs(IReadOnlyList<Node> members, Func<int, Node, string?> kindOf)
    {
        var run = new List<int>();
        string? kind = null;
        for (var index = 0; index < members.Count; index++)
        {
            var own = kindOf(index, members[index]);
            if (run.Count > 0 && (own != kind || !Touches(Start(members[index]))))
            {
                yield return [.. run];
                run.Clear();
            }

            kind = own;
            if (own is not null) run.Add(index);
        }

        if (run.Count > 0) yield return run;
    }

    private bool Touches(int index)
    {
        var gap = Gap.Of(Tokens[index].Trivia, index == 0);
        return gap.Comments.Count == 0 && !gap.EndsBlank;
    }

    private void Align(Group group, IReadOnlyList<int> signs)
    {
        if (signs.Count < 2) return;
        var longest = signs.Max(sign => Tokens[sign - 1].End - Tokens[sign - 1].Start);
        foreach (var sign in signs) pads[sign] = (group, longest - (Tokens[sign - 1].End - Tokens[sign - 1].Start));
    }

    private static IEnumerable<int> Of<T>(T? node, Func<T, int> place) where T : Node => node is null ? [] : [place(node)];

    private Group? Add(IReadOnlyList<int> parts, int end)
    {
        if (parts.Count == 0) return null;
        var last = LastBefore(end);
        var group = new Group
        {
            First = parts[0],
            Last = last,
            WasBroken = parts.Skip(1).Any(part => Tokens[part].IsFirstOfLine) || Any(comments, parts[0], last),
        };
        if (!groups.TryGetValue(parts[0], out var list)) groups[parts[0]] = list = [];
        list.Add(group);
        foreach (var part in parts.Skip(1)) separators.TryAdd(part, group);
        return group;
    }

    private static bool Any(int[] counts, int first, int last) => counts[last + 1] > counts[first + 1];

    // Parentheses around a node are no part of it.
    private int Start(Node node)
    {
        var index = IndexAt(node.Span.Start);
        return node is ExpressionNode ? Unwrapped(index) : index;
    }

    // The word before a node and the parentheses around it.
    private int Before(Node node) => Unwrapped(IndexAt(node.Span.Start)) - 1;

    private int Unwrapped(int index)
    {
        while (index > 0 && Tokens[index - 1].Kind == TokenKind.OpenParenthesis && !Spacing.IsCall(Tokens, Spaces, index - 1)) index--;
        return index;
    }

    private int IndexAt(int start) => indexes[start];

    private int LastBefore(int end)
    {
        var (low, high) = (0, Tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Tokens[middle].End <= end && Tokens[middle].Kind != TokenKind.EndOfText) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
