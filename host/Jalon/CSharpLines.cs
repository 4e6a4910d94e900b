using System.Collections;
using System.Dynamic;
using System.Globalization;
using System.Text.Json;
using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Cli.Repl;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;
using Microsoft.CodeAnalysis.Scripting;

namespace Jalon;

/// <summary>
/// Lines of C# in one script session. It lives in the executable and nowhere else: whoever types here may do what this process may, and no line
/// ever reaches a host that serves others (docs/decisions/0019).
/// </summary>
internal sealed class CSharpLines : ICSharpLines
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    private static readonly ScriptOptions Options = ScriptOptions.Default
        .AddReferences(typeof(Enumerable).Assembly, typeof(ExpandoObject).Assembly, typeof(Microsoft.CSharp.RuntimeBinder.Binder).Assembly)
        .AddImports("System", "System.Linq", "System.Collections.Generic", "System.Math");

    private const int MostShown = 100;

    private readonly LastRows _last = new();
    private ScriptState? _state;

    public bool IsUnfinished(string line) => !SyntaxFactory.IsCompleteSubmission(SyntaxFactory.ParseSyntaxTree(line, Script));

    public async Task<string?> RunAsync(string line, Rows? last, CancellationToken cancellation)
    {
        _last.rows = last is null ? [] : [.. last.Values.Select(row => Row(last.Columns, row))];
        try
        {
            _state = _state is null
                ? await CSharpScript.RunAsync(line, Options, _last, cancellationToken: cancellation).ConfigureAwait(false)
                : await _state.ContinueWithAsync(line, cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (CompilationErrorException e)
        {
            throw new ProblemException(new Problem("invalid", null, string.Join(Environment.NewLine, e.Diagnostics), []));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new ProblemException(new Problem("invalid", null, $"{e.GetType().Name}: {e.Message}", []));
        }

        return _state.ReturnValue is { } value ? CSharpObjectFormatter.Instance.FormatObject(Shown(value)) : null;
    }

    // What is counted only when it is looked at is looked at, as far as a person reads.
    private static object Shown(object value) =>
        value is IEnumerable many and not (string or ICollection or IDictionary<string, object?>) ? many.Cast<object?>().Take(MostShown).ToArray() : value;

    private static dynamic Row(IReadOnlyList<ColumnInfo> columns, IReadOnlyList<JsonElement> values)
    {
        IDictionary<string, object?> row = new ExpandoObject();
        for (var c = 0; c < columns.Count; c++)
            row[columns[c].Name] = Value(columns[c].Type, values[c]);
        return row;
    }

    private static object? Value(string type, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when type == "int" => value.GetInt64(),
        JsonValueKind.Number when type == "float" => value.GetDouble(),
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.String when type == "date" && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        JsonValueKind.String when type == "datetime" && value.TryGetDateTimeOffset(out var instant) => instant,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
