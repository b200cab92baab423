import { Component, h, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { cardOf, componentVariant } from './shared/component.mjs';

const names = { className: 'class', dateTime: 'datetime' };

class Row extends Component {
  shouldComponentUpdate({ item, locale }) {
    return item !== this.props.item || locale !== this.props.locale;
  }

  render(props) {
    return cardOf(h, names, props);
  }
}

export const variant = componentVariant(h, {
  names,
  Row,
  useState,
  useLayoutEffect,
  create: (container) => ({
    render: (element) => render(element, container),
    unmount: () => render(null, container),
  }),
});
