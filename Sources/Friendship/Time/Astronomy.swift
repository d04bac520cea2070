import Foundation

/// The two questions that a lunisolar calendar asks of the sky: when the moon is new, and where the sun stands.
///
/// Source: Jean Meeus, *Astronomical Algorithms*, 2nd edition (1998), chapters 22, 25 and 49. The new moon is good to
/// some 20 seconds, the sun's longitude to 0.01 degree (a quarter of an hour of its way).
enum Astronomy {
  /// The Julian Day of 1970-01-01 00:00.
  static let julianDayOf1970 = 2_440_587.5

  /// Universal Time, in days since 1970-01-01, of the new moon with this number; number 0 is that of 6 January 2000.
  static func newMoon(_ number: Int) -> Double {
    let k = Double(number)
    let t = k / 1236.85
    let e = 1 - t * (0.002516 + 0.0000074 * t)
    let mean =
      2_451_550.09766 + 29.530588861 * k
      + t * t * (0.00015437 + t * (-0.000000150 + 0.00000000073 * t))
    let sun = radians(2.5534 + 29.10535670 * k - t * t * (0.0000014 + 0.00000011 * t))
    let moon = radians(
      201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - 0.000000058 * t)))
    let latitude = radians(
      160.7108 + 390.67050284 * k - t * t * (0.0016118 + t * (0.00000227 - 0.000000011 * t)))
    let node = radians(124.7746 - 1.56375588 * k + t * t * (0.0020672 + 0.00000215 * t))

    var correction = 0.0
    for term in newMoonTerms {
      let argument = term.sun * sun + term.moon * moon + term.latitude * latitude + term.node * node
      let eccentricity = term.power == 0 ? 1 : term.power == 1 ? e : e * e
      correction += term.days * eccentricity * sin(argument)
    }
    for planet in planetaryTerms {
      let argument = planet.offset + planet.rate * k + planet.square * t * t
      correction += planet.days * sin(radians(argument))
    }
    let dynamical = mean + correction - julianDayOf1970
    return dynamical - deltaT(atDay: dynamical) / 86_400
  }

  /// The apparent longitude of the sun, in degrees from 0 to 360, at a Universal Time in days since 1970-01-01.
  static func solarLongitude(atDay day: Double) -> Double {
    let dynamical = day + deltaT(atDay: day) / 86_400
    let t = (dynamical + julianDayOf1970 - 2_451_545) / 36_525
    let meanLongitude = 280.46646 + t * (36_000.76983 + 0.0003032 * t)
    let anomaly = radians(357.52911 + t * (35_999.05029 - 0.0001537 * t))
    let centre =
      (1.914602 - t * (0.004817 + 0.000014 * t)) * sin(anomaly)
      + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    // Aberration, and nutation by its largest term.
    let apparent = meanLongitude + centre - 0.00569 - 0.00478 * sin(radians(125.04 - 1934.136 * t))
    let turned = apparent.truncatingRemainder(dividingBy: 360)
    return turned < 0 ? turned + 360 : turned
  }

  /// Dynamical Time less Universal Time, in seconds, at a time in days since 1970-01-01.
  ///
  /// Source: F. Espenak and J. Meeus, "Polynomial Expressions for Delta T" (NASA, from the *Five Millennium Canon of
  /// Solar Eclipses*), years 1860 to 2150 and the long-term parabola beyond.
  static func deltaT(atDay day: Double) -> Double {
    let year = 1970 + day / 365.2425
    func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
      coefficients.reversed().reduce(0) { $0 * x + $1 }
    }
    switch year {
    case ..<1860: return polynomial((year - 1820) / 100, [-20, 0, 32])
    case ..<1900:
      return polynomial(year - 1860, [7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233_174])
    case ..<1920: return polynomial(year - 1900, [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197])
    case ..<1941: return polynomial(year - 1920, [21.20, 0.84493, -0.076100, 0.0020936])
    case ..<1961: return polynomial(year - 1950, [29.07, 0.407, -1 / 233, 1 / 2547])
    case ..<1986: return polynomial(year - 1975, [45.45, 1.067, -1 / 260, -1 / 718])
    case ..<2005:
      return polynomial(year - 2000, [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599])
    case ..<2050: return polynomial(year - 2000, [62.92, 0.32217, 0.005589])
    case ..<2150:
      let centuries = (year - 1820) / 100
      return -20 + 32 * centuries * centuries - 0.5628 * (2150 - year)
    default: return polynomial((year - 1820) / 100, [-20, 0, 32])
    }
  }

  private static func radians(_ degrees: Double) -> Double {
    degrees.truncatingRemainder(dividingBy: 360) * (.pi / 180)
  }

  /// A periodic term of the new moon: days times the sine of a sum of the sun's and moon's anomalies, the moon's
  /// argument of latitude and its node, times the eccentricity of the earth's orbit to a power.
  private struct Term {
    let days: Double
    let power: Int
    let sun: Double
    let moon: Double
    let latitude: Double
    let node: Double

    init(_ days: Double, _ power: Int, _ sun: Double, _ moon: Double, _ latitude: Double, node: Double = 0) {
      self.days = days
      self.power = power
      self.sun = sun
      self.moon = moon
      self.latitude = latitude
      self.node = node
    }
  }

  /// Meeus, page 351, column "New Moon".
  private static let newMoonTerms: [Term] = [
    Term(-0.40720, 0, 0, 1, 0), Term(0.17241, 1, 1, 0, 0), Term(0.01608, 0, 0, 2, 0),
    Term(0.01039, 0, 0, 0, 2),
    Term(0.00739, 1, -1, 1, 0), Term(-0.00514, 1, 1, 1, 0), Term(0.00208, 2, 2, 0, 0),
    Term(-0.00111, 0, 0, 1, -2),
    Term(-0.00057, 0, 0, 1, 2), Term(0.00056, 1, 1, 2, 0), Term(-0.00042, 0, 0, 3, 0),
    Term(0.00042, 1, 1, 0, 2),
    Term(0.00038, 1, 1, 0, -2), Term(-0.00024, 1, -1, 2, 0), Term(-0.00017, 0, 0, 0, 0, node: 1),
    Term(-0.00007, 0, 2, 1, 0), Term(0.00004, 0, 0, 2, -2), Term(0.00004, 0, 3, 0, 0),
    Term(0.00003, 0, 1, 1, -2),
    Term(0.00003, 0, 0, 2, 2), Term(-0.00003, 0, 1, 1, 2), Term(0.00003, 0, -1, 1, 2),
    Term(-0.00002, 0, -1, 1, -2),
    Term(-0.00002, 0, 1, 3, 0), Term(0.00002, 0, 0, 4, 0),
  ]

  /// Meeus, pages 351 and 352: the fourteen additional corrections for the planets, in days and degrees.
  private static let planetaryTerms: [(days: Double, offset: Double, rate: Double, square: Double)] = [
    (0.000325, 299.77, 0.107408, -0.009173), (0.000165, 251.88, 0.016321, 0),
    (0.000164, 251.83, 26.651886, 0),
    (0.000126, 349.42, 36.412478, 0), (0.000110, 84.66, 18.206239, 0), (0.000062, 141.74, 53.303771, 0),
    (0.000060, 207.14, 2.453732, 0), (0.000056, 154.84, 7.306860, 0), (0.000047, 34.52, 27.261239, 0),
    (0.000042, 207.19, 0.121824, 0), (0.000040, 291.34, 1.844379, 0), (0.000037, 161.72, 24.198154, 0),
    (0.000035, 239.56, 25.513099, 0), (0.000023, 331.55, 3.592518, 0),
  ]
}
