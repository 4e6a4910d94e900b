using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Jalon.Compilers.CSharp;

/// <summary>
/// Generated source for people: laid out, its names short, and above each loop what its locals are. It is never compiled, so users' names may stand in
/// its comments.
/// </summary>
internal sealed class ReadableSource : CSharpSyntaxRewriter
{
    private const string Global = "global::";

    private static readonly string[] s_namespaces =
    [
        "Jalon.Algebra.Types", "Jalon.Compilers", "Jalon.Compilers.CSharp.Batches", "Jalon.Compilers.CSharp.Runtime", "NodaTime", "System",
        "System.Collections.Generic",
    ];

    private readonly Dictionary<string, Loop> _loops;
    private readonly SortedSet<string> _opened = new(StringComparer.Ordinal);

    private ReadableSource(IEnumerable<Loop> loops) => _loops = loops.ToDictionary(l => l.Method, StringComparer.Ordinal);

    /// <summary>The source, readable.</summary>
    public static string Of(string source, IEnumerable<Loop> loops)
    {
        var rewriter = new ReadableSource(loops);
        var root = rewriter.Visit(CSharpSyntaxTree.ParseText(source).GetRoot()).NormalizeWhitespace(eol: "\n");
        root = root.ReplaceNodes(root.DescendantNodes().OfType<CastExpressionSyntax>(), (_, cast) => cast.WithType(cast.Type.WithoutTrailingTrivia()));
        return string.Concat(rewriter._opened.Select(n => $"using {n};\n")) + "\n" + root.ToFullString().TrimEnd() + "\n";
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitQualifiedName(QualifiedNameSyntax node) =>
        Opens(node.Left.ToString()) ? Visit(node.Right) : base.VisitQualifiedName(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) =>
        Opens(node.Expression.ToString()) ? Visit(node.Name) : base.VisitMemberAccessExpression(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitParenthesizedExpression(ParenthesizedExpressionSyntax node) =>
        node.Parent is IfStatementSyntax || node.Expression is IdentifierNameSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax
            ? Visit(node.Expression)
            : base.VisitParenthesizedExpression(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var shown = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return _loops.TryGetValue(node.Identifier.Text, out var loop)
            ? shown.WithLeadingTrivia(loop.Inputs.SelectMany((input, place) => Line($"// c{place}: {input}")))
            : shown;
    }

    private bool Opens(string name)
    {
        if (!name.StartsWith(Global, StringComparison.Ordinal) || !s_namespaces.Contains(name[Global.Length..]))
            return false;
        _opened.Add(name[Global.Length..]);
        return true;
    }

    private static IEnumerable<SyntaxTrivia> Line(string comment) =>
        [SyntaxFactory.Comment(string.Concat(comment.Select(c => char.IsControl(c) || c is '\u0085' or '\u2028' or '\u2029' ? ' ' : c))), SyntaxFactory.EndOfLine("\n")];
}
