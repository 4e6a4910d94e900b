using System.Text.Json;

namespace Jalon.Api.Questions;

/// <summary>A value that decided about somebody.</summary>
/// <param name="Expression">As it was written.</param>
/// <param name="Value">Null where it is empty.</param>
public sealed record WhyValue(string Expression, JsonElement Value);
