using Jalon.Algebra.Functions;
using Jalon.Language.Binding;
using Jalon.Language.Syntax;
using NodaTime;

namespace Jalon.Language.Tests.Binding;

/// <summary>The model of a small shop, and how the tests bind over it.</summary>
public static class Shop
{
    public const string ModelText = """
        entity customer "Customers" {
          table = "crm.customer"
          label = first_name ++ " " ++ last_name
          attribute birth_date { type = date }
          attribute status { values = ["gold", "silver"]  title = "Loyalty" }
          attribute spend { value = sum(purchases.amount) }
          attribute average { value = spend / count(purchases) }
          link purchases { many = purchase  on = id == purchase.customer_id }
          link home { one = country  on = country == home.code }
          link sponsor { one = customer  on = sponsor_id == sponsor.id }
          link sponsored { many = customer  on = id == sponsored.sponsor_id }
          filter european "European customers" { where = country in ["FR", "DE", "GB"] }
          filter spent_over { parameters = [minimum]  where = spend >= minimum }
          filter good { where = european and spent_over(100) }
        }
        entity purchase {
          link customer { one = customer  on = customer_id == customer.id }
          link product { one = product  on = product_id == product.id }
          attribute dear { value = amount > 100 }
          filter recent { where = ordered_on >= today() - 30 days }
        }
        entity product {
          link purchases { many = purchase  on = id == purchase.product_id }
        }
        entity country { key = code }
        """;

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static BoundModel Bind(string model) => Analysis.OfModel([new SourceText("shop.model", model)], new ShopSources(), Catalogue.Standard, Zone);
}
