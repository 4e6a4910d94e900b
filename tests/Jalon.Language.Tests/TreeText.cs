using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Tests;

/// <summary>A tree as text: a node a line, its plain values beside its name, its children below.</summary>
public static class TreeText
{
    public static string Of(Node? tree)
    {
        var text = new StringBuilder();
        if (tree is null) return "nothing\n";
        Write(tree, "", 0, text);
        return text.ToString();
    }

    private static void Write(Node node, string label, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(label);
        if (node is NameNode or PathNode)
        {
            text.Append(Plain(node)).Append('\n');
            return;
        }

        text.Append(node.GetType().Name[..^"Node".Length]);
        var children = new List<(string Label, Node Child)>();
        foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.GetSetMethod() is null) continue;
            var value = property.GetValue(node);
            switch (value)
            {
                case bool truth when node is BooleanNode: text.Append(truth ? " true" : " false"); break;
                case null or Span or false: break;
                case NameNode or PathNode when node is not (PathNode or ListNode) && property.PropertyType != typeof(ExpressionNode) && property.PropertyType != typeof(ValueNode):
                    text.Append(' ').Append(Plain((Node)value));
                    break;
                case Node child: children.Add((property.Name + ": ", child)); break;
                case string s: text.Append(CultureInfo.InvariantCulture, $" \"{s}\""); break;
                case IReadOnlyList<ChainStep> steps:
                    children.AddRange(steps.Select(step => (step.Operator + ": ", (Node)step.Operand)));
                    break;
                case IReadOnlyList<NameNode> names:
                    if (names.Count > 0) text.Append(' ').Append(property.Name).Append(' ').AppendJoin('.', names.Select(Plain));
                    break;
                case IEnumerable list:
                    foreach (Node child in list) children.Add((property.Name is "Arguments" or "OrderBy" or "Select" or "By" or "Derive" or "Lets" ? property.Name + ": " : "", child));
                    break;
                case true: text.Append(' ').Append(property.Name.Replace("Is", "").ToLowerInvariant()); break;
                case DateOnly date: text.Append(' ').Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                case TimeOnly time: text.Append(' ').Append(time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)); break;
                case DateTime moment: text.Append(' ').Append(moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)); break;
                default: text.Append(CultureInfo.InvariantCulture, $" {value}"); break;
            }
        }

        text.Append('\n');
        foreach (var (childLabel, child) in children) Write(child, childLabel, depth + 1, text);
    }

    private static string Plain(Node node) => node switch
    {
        NameNode { Text: "" } => "(missing)",
        NameNode name => name.Quoted ? $"`{name.Text}`" : name.Text,
        PathNode path => string.Join('.', path.Parts.Select(Plain)),
        _ => "",
    };
}
